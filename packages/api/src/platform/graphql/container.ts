type Constructor<T> = abstract new (...parameters: never[]) => T;

/** Resolver instances by class, built in the composition root. */
export type Services = readonly object[];

/** Gives type-graphql the instances it asks for by class. */
export function container(services: Services): { get<T>(wanted: Constructor<T>): T } {
  const byClass = new Map(services.map((service) => [service.constructor as Constructor<unknown>, service]));
  return {
    get<T>(wanted: Constructor<T>): T {
      const instance = byClass.get(wanted);
      if (!instance) throw new Error(`${wanted.name} was not built in the composition root.`);
      return instance as T;
    },
  };
}
