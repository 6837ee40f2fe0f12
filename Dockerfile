# syntax=docker/dockerfile:1
# The desk alone; compose.yaml puts PostgreSQL and Meilisearch beside it.

FROM node:24-trixie-slim AS sources
WORKDIR /app
COPY . .

# As `npm start` builds it.
FROM sources AS build
RUN --mount=type=cache,target=/root/.local/share/pnpm node scripts/build.mjs

# What the server needs when it runs, and nothing else: a quarter of what building needs.
FROM sources AS dependencies
RUN --mount=type=cache,target=/root/.local/share/pnpm \
    npx --yes "$(node -p 'require("./package.json").packageManager')" \
      install --prod --frozen-lockfile --filter '@assistance/api...'

FROM node:24-trixie-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=sources /app/package.json /app/pnpm-workspace.yaml /app/LICENSE ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/packages/domain/package.json packages/domain/
COPY --from=dependencies /app/packages/domain/node_modules packages/domain/node_modules
COPY --from=dependencies /app/packages/api/package.json packages/api/
COPY --from=dependencies /app/packages/api/node_modules packages/api/node_modules
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/packages/api/dist packages/api/dist
COPY --from=sources /app/packages/api/demo-texts packages/api/demo-texts
COPY --from=build /app/packages/web/dist packages/web/dist
USER node
VOLUME /data
EXPOSE 4000
# Whether the process answers, not whether its database does: starting it anew would not bring that back.
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "packages/api/dist/main.js"]
