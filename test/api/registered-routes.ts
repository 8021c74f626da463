import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `├── /v1/quotes (POST, GET, HEAD)`: what stands before the name is the depth, four signs a level. */
const LINE = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)$/;

/** Every route that the running server answers, as the OpenAPI document would write it: `GET /v1/quotes/{id}`. */
export function registeredRoutes(app: NestFastifyApplication): readonly string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, branch = '', name = '', methods = ''] = LINE.exec(line) ?? [];
    if (name === '') return [];
    parents.splice(branch.length >> 2, Infinity, name);
    const path = parents
      .slice(1)
      .join('')
      .replace(/:(\w+)/g, '{$1}');
    return methods.split(', ').map((method) => `${method} ${path}`);
  });
}
