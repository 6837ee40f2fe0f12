# syntax=docker/dockerfile:1
# The desk alone; compose.yaml puts PostgreSQL and Meilisearch beside it.

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY . .
# The same two steps as `npm start`: what the lock file names, then the build.
RUN --mount=type=cache,target=/root/.local/share/pnpm node scripts/build.mjs
# Only what the server needs at run time stays.
RUN --mount=type=cache,target=/root/.local/share/pnpm \
    npx --yes "$(node -p 'require("./package.json").packageManager')" install --prod --frozen-lockfile \
      --filter '@assistance/api...' --config.confirm-modules-purge=false \
 && rm -rf node_modules/.assistance-stamp packages/web/node_modules packages/*/src

FROM node:24-trixie-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=build /app/package.json /app/pnpm-workspace.yaml /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages packages
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "packages/api/dist/main.js"]
