import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { ownerSite } from '../site/owner-site.ts';
import { demoPages } from '../site/pages.ts';
import { introductions, password } from './people.ts';
import { createDemoTenants } from './demo-tenants.ts';
import { startSandbox } from './server.ts';
import type { Sandbox } from './server.ts';
import { displayName, identifierOf } from './sign-in/people.ts';
import type { TenantServer } from './tenant-server.ts';

/** What `GET /sandbox.json` tells. */
export interface SandboxDescription {
  tenants: {
    name: string;
    endpoint: string;
    appId: string;
    people: { id: string; name: string; identifier: string | null; password: string | null }[];
  }[];
  /** Addresses. */
  inbox: string;
  control: string;
  provider: string;
}

export interface SandboxPluginOptions {
  /** The first tenant's port; the others follow. 0 takes free ones. */
  port?: number;
}

/** Starts the sandbox with the demo and stops it with the demo. */
export function sandbox({ port = 3001 }: SandboxPluginOptions = {}): Plugin {
  let running: Promise<Sandbox> | undefined;

  async function start(server: ViteDevServer | PreviewServer): Promise<void> {
    const near = (offset: number) => (port === 0 ? 0 : port + offset);
    running = startSandbox({ controlPort: near(9), providerPort: near(8) });
    const started = await running;
    const tenants = await createDemoTenants(started, port);
    const description = () => describeSandbox(started, tenants);

    const { control, provider } = started;
    const site = { tenants, inbox: `${control}/inbox`, provider };
    const middlewares = [ownerSite(tenants)];
    if ('transformIndexHtml' in server) middlewares.push(demoPages(server, site));
    for (const middleware of middlewares) {
      server.middlewares.use((incoming, outgoing, next) => {
        middleware(incoming, outgoing, next).catch(next);
      });
    }
    server.middlewares.use('/sandbox.json', (_request, response) => {
      // The page's own origin is known only once it is visited: Vite may move to another port.
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Cache-Control', 'no-store');
      response.end(JSON.stringify(description()));
    });
    server.httpServer?.once('listening', () => {
      const { local = [], network = [] } = server.resolvedUrls ?? {};
      for (const address of [...local, ...network]) {
        for (const tenant of tenants) tenant.allowOrigin(new URL(address).origin);
      }
      announce(server, description());
    });
    server.httpServer?.once('close', () => void stop());
  }

  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    await (await stopping)?.close();
  }

  return {
    name: 'sandbox',
    configureServer: start,
    configurePreviewServer: start,
    closeBundle: stop,
  };
}

function describeSandbox(started: Sandbox, tenants: TenantServer[]): SandboxDescription {
  return {
    tenants: tenants.map((server) => ({
      name: server.name,
      endpoint: server.origin,
      appId: server.appId,
      people: [...server.tenant.people.values()].map((person) => ({
        id: person.id,
        name: displayName(person),
        identifier: identifierOf(person)?.value ?? null,
        password: person.password,
      })),
    })),
    inbox: `${started.control}/inbox`,
    control: started.control,
    provider: started.provider,
  };
}

const everybody = Object.keys(introductions).join(', ');

function announce({ config }: ViteDevServer | PreviewServer, description: SandboxDescription) {
  // After Vite's own addresses, which it prints once it listens.
  setTimeout(() => {
    for (const { name, endpoint } of description.tenants) {
      config.logger.info(`  ➜  ${name.padEnd(20)} ${endpoint}`);
    }
    config.logger.info(`  ➜  ${'Sign in as'.padEnd(20)} ${everybody} · ${password}`);
    config.logger.info(`  ➜  ${'Inbox'.padEnd(20)} ${description.inbox}`);
    config.logger.info(`  ➜  ${'Social provider'.padEnd(20)} ${description.provider}`);
  });
}
