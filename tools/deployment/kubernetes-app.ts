import {
  directUrlVariable,
  operatedServices,
  type Service,
  serviceRegistry,
  type Setting,
} from '@gemeinsam/contracts';
import { hasDoor, type SettingSource, settingsOf } from './settings.js';

/** Deployment, Service and disruption budget of one app, unformatted. */
export function kubernetesApp(service: Service): string {
  return `# Generated from libs/contracts/src/services.ts by: npm run generate
${deployment(service)}
---
apiVersion: v1
kind: Service
metadata:
  name: ${service}
  labels: { app.kubernetes.io/name: ${service} }
spec:
  selector: { app.kubernetes.io/name: ${service} }
  ports:
    - { name: operational, port: 9090, targetPort: operational }
${hasDoor(service) ? '    - { name: door, port: 80, targetPort: door }\n' : ''}---
# The same issuer signs for NATS and Redis: k8s/base/certificates.yaml
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: tls-${service}
spec:
  secretName: tls-${service}
  issuerRef: { name: inside }
  dnsNames: [${service}, ${service}.gemeinsam, ${service}.gemeinsam.svc]
  duration: 8760h
  renewBefore: 2880h
  privateKey: { algorithm: ECDSA, rotationPolicy: Always }
  usages: [server auth]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${service}
spec:
  minAvailable: 1
  selector: { matchLabels: { app.kubernetes.io/name: ${service} } }
`;
}

function deployment(service: Service): string {
  const { cpu, memory } = serviceRegistry[service].size;
  const door = hasDoor(service) ? ', { name: door, containerPort: 8080 }' : '';
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${service}
  labels: { app.kubernetes.io/name: ${service}, app.kubernetes.io/part-of: gemeinsam }
spec:
  replicas: 2
  strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
  selector: { matchLabels: { app.kubernetes.io/name: ${service} } }
  template:
    metadata:
      labels: { app.kubernetes.io/name: ${service}, app.kubernetes.io/part-of: gemeinsam, gemeinsam/app: 'true' }
    spec:
      automountServiceAccountToken: false
      # SIGTERM: stop claiming, finish, release, drain, exit; an app does that within ten seconds.
      terminationGracePeriodSeconds: 30
      securityContext:
        { runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000, seccompProfile: { type: RuntimeDefault } }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { app.kubernetes.io/name: ${service} } }
      volumes:
        - { name: tmp, emptyDir: { sizeLimit: 1Gi } }
        - { name: own-certificate, secret: { secretName: tls-${service}, defaultMode: 0440 } }
        - { name: postgres-authority, secret: { secretName: postgres-ca, items: [{ key: ca.crt, path: ca.crt }] } }
      containers:
        - name: ${service}
          image: gemeinsam
          command: [node, apps/${service}/dist/bundle/main.js]
          ports: [{ name: operational, containerPort: 9090 }${door}]
          securityContext:
            { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: own-certificate, mountPath: /tls/own, readOnly: true }
            - { name: postgres-authority, mountPath: /tls/postgres, readOnly: true }
          resources: { requests: { cpu: ${cpu}, memory: 192Mi }, limits: { memory: ${memory} } }
          startupProbe:
            { httpGet: { path: /readyz, port: operational, scheme: HTTPS }, periodSeconds: 2, failureThreshold: 60 }
          readinessProbe:
            { httpGet: { path: /readyz, port: operational, scheme: HTTPS }, periodSeconds: 5, timeoutSeconds: 3 }
          livenessProbe:
            { httpGet: { path: /healthz, port: operational, scheme: HTTPS }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 }
          env:
${environment(service)
  .map((line) => `            ${line}\n`)
  .join('')
  .trimEnd()}`;
}

/** A value that is only there to be put into the next one comes right before it. */
function environment(service: Service): string[] {
  const secret = (name: string, key: string) => `valueFrom: { secretKeyRef: { name: ${name}, key: ${key} } }`;
  const variables: [name: string, source: string][] = [
    ['DATABASE_PASSWORD', secret(`postgres-${service}`, 'password')],
    [
      'DATABASE_URL',
      `value: postgres://${service}:$(DATABASE_PASSWORD)@postgres-rw:5432/${service}?sslmode=verify-full&sslrootcert=/tls/postgres/ca.crt`,
    ],
    ['NATS_PASSWORD', secret('nats', `NATS_PASSWORD_${service.toUpperCase()}`)],
    ['NATS_URL', `value: tls://${service}:$(NATS_PASSWORD)@nats:4222?ca=/tls/own/ca.crt`],
    ['NATS_REPLICAS', `value: '3'`],
    ['REDIS_PASSWORD', secret('redis', `REDIS_PASSWORD_${service.toUpperCase()}`)],
    ['REDIS_URL', `value: rediss://${service}:$(REDIS_PASSWORD)@redis:6379?ca=/tls/own/ca.crt`],
    ['BLOB_URL', secret('gemeinsam', 'BLOB_URL')],
    ['DIRECT_SECRET', secret('gemeinsam', 'DIRECT_SECRET')],
    ['HTTP_HOST', 'value: 0.0.0.0'],
    ['HTTP_PORT', `value: '9090'`],
    ['TLS_CERT_FILE', 'value: /tls/own/tls.crt'],
    ['TLS_KEY_FILE', 'value: /tls/own/tls.key'],
    ...operatedServices.map((other): [string, string] => [
      directUrlVariable(other),
      `value: https://${other}:9090?ca=/tls/own/ca.crt`,
    ]),
    ...settingsOf(service).flatMap(([name, { kubernetes }]): [string, string][] =>
      kubernetes ? [[name, valueOf(name, kubernetes)]] : [],
    ),
    ['INSTANCE_NAME', 'valueFrom: { fieldRef: { fieldPath: metadata.name } }'],
    ['LOG_LEVEL', 'valueFrom: { configMapKeyRef: { name: gemeinsam, key: LOG_LEVEL } }'],
  ];
  return variables.flatMap(([name, source]) => [`- name: ${name}`, `  ${source}`]);
}

function valueOf(name: Setting, source: NonNullable<SettingSource['kubernetes']>): string {
  if ('value' in source) return `value: '${source.value}'`;
  const kind = source.from === 'secret' ? 'secretKeyRef' : 'configMapKeyRef';
  return `valueFrom: { ${kind}: { name: gemeinsam, key: ${name} } }`;
}
