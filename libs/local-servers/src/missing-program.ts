export interface InstallCommands {
  debian: string;
  fedora: string;
  macos: string;
}

const rpmArch = process.arch === 'arm64' ? 'arm64' : 'amd64';
const natsRelease = 'https://github.com/nats-io/nats-server/releases/download/v2.11.4/nats-server-v2.11.4';

/** How to install each server by hand. Fedora has no NATS package of its own, so the project's release is named. */
export const installCommands = {
  postgresql: {
    debian: 'sudo apt-get install -y postgresql',
    fedora: 'sudo dnf install -y postgresql-server',
    macos: 'brew install postgresql@18',
  },
  nats: {
    debian: 'sudo apt-get install -y nats-server',
    fedora: `sudo dnf install -y ${natsRelease}-${rpmArch}.rpm`,
    macos: 'brew install nats-server',
  },
  redis: {
    debian: 'sudo apt-get install -y redis-server',
    fedora: 'sudo dnf install -y valkey',
    macos: 'brew install redis',
  },
  chromium: {
    debian: 'sudo apt-get install -y chromium   (Ubuntu: sudo snap install chromium)',
    fedora: 'sudo dnf install -y chromium',
    macos: 'brew install --cask chromium',
  },
} as const satisfies Record<string, InstallCommands>;

/** A server that is not on this machine and could not be brought onto it. The message says what to type. */
export class MissingProgram extends Error {
  constructor(title: string, commands: InstallCommands, tried: readonly string[]) {
    super(
      [
        `${title} is needed and was not found.`,
        ...tried.map((line) => `  - ${line}`),
        'Please install it, then start again:',
        `  Debian/Ubuntu:  ${commands.debian}`,
        `  Fedora:         ${commands.fedora}`,
        `  macOS:          ${commands.macos}`,
      ].join('\n'),
    );
    this.name = 'MissingProgram';
  }
}
