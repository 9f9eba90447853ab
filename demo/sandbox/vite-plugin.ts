import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { gatewayPath, ownerSite, sessionPath } from '../site/owner-site.ts';
import { createDemoTenants } from './demo-tenants.ts';
import { startSandbox } from './server.ts';
import type { Sandbox } from './server.ts';
import { displayName, identifierOf } from './sign-in/people.ts';
import type { TenantServer } from './tenant-server.ts';

/** What the demo page learns from `GET /sandbox.json`. */
export interface SandboxDescription {
  tenants: {
    name: string;
    endpoint: string;
    appId: string;
    /** Paths on the demo's own origin: the owner's gateway, and the owner's own session. */
    gateway: string;
    session: string;
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

    const site = ownerSite(tenants);
    server.middlewares.use((incoming, outgoing, next) => {
      site(incoming, outgoing, next).catch(next);
    });
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
      gateway: gatewayPath(server),
      session: sessionPath(server),
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

function announce({ config }: ViteDevServer | PreviewServer, description: SandboxDescription) {
  // After Vite's own addresses, which it prints once it listens.
  setTimeout(() => {
    for (const { name, endpoint } of description.tenants) {
      config.logger.info(`  ➜  ${name.padEnd(20)} ${endpoint}`);
    }
    config.logger.info(`  ➜  ${'Inbox'.padEnd(20)} ${description.inbox}`);
    config.logger.info(`  ➜  ${'Social provider'.padEnd(20)} ${description.provider}`);
  });
}
