# syntax=docker/dockerfile:1

# The packages are installed apart, so that npm's cache and the lock file do not end up in the image.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    NODE_OPTIONS="--max-semi-space-size=8 --max-old-space-size=256" \
    MALLOC_ARENA_MAX=1 \
    HOST=0.0.0.0 \
    PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json package-lock.json ./
COPY data ./data
COPY locales ./locales
COPY flows ./flows
COPY src ./src
# The only place that the program writes to; everything else may be mounted read-only.
RUN mkdir var && chown node:node var
USER node
VOLUME /app/var
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
