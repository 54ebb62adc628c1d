FROM node:24-slim AS packages
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/domain/package.json packages/domain/
COPY packages/services/package.json packages/services/
COPY packages/api/package.json packages/api/
COPY packages/workflows/package.json packages/workflows/
COPY packages/cli/package.json packages/cli/
COPY test/package.json test/
COPY bench/package.json bench/
RUN CI=true npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --ignore-scripts --filter "./packages/*"

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app ./
COPY packages ./packages
COPY data ./data
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
ENTRYPOINT ["node", "packages/cli/src/main.ts"]
CMD ["api"]
