namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>One breakage for each rule: the policy that must see it, where it is, and a part of what is said.</summary>
public static class Breakages
{
    public const string Add = "+";

    private const string Service = "Deployment/task-service";
    private const string Web = "OpenTelemetryCollector/otel-web";
    private const string Pod = "/spec/template/spec";
    private const string Container = $"{Pod}/containers/0";

    internal static IReadOnlyList<(string Policy, string Target, string Pointer, string? Json, string Expected)> All { get; } =
    [
        (nameof(Identities), "", Add, "{apiVersion: v1, kind: ServiceAccount, metadata: {name: otel-web, namespace: prod}}", "is there 2 times"),
        (nameof(Identities), "Service/task-service", "/metadata/name", "\"Task_Service\"", "no valid name"),
        (nameof(Identities), "Service/task-service", "/metadata/namespace", null, "names no namespace"),
        (nameof(Identities), "Namespace/prod", "", null, "is not created"),

        (nameof(Selectors), Service, "/spec/selector/matchLabels/app", "\"other\"", "does not select its own pods"),
        (nameof(Selectors), "Service/task-service", "/spec/selector/app", "\"other\"", "selects the pods of 0 workloads"),
        (nameof(Selectors), "Service/task-service", "/spec/selector", "{}", "selects the pods of 0 workloads"),
        (nameof(Selectors), "PodDisruptionBudget/task-service", "/spec/selector/matchLabels/app", "\"other\"", "selects no pods"),
        (nameof(Selectors), "PodDisruptionBudget/task-service", "/spec/selector", "{}", "more than one PodDisruptionBudget"),
        (nameof(Selectors), "HorizontalPodAutoscaler/task-service", "/spec/scaleTargetRef/name", "\"other\"", "scales something that is not there"),
        (nameof(Selectors), "HorizontalPodAutoscaler/task-service", "/spec/scaleTargetRef/apiVersion", "\"apps/v1beta1\"", "another apiVersion"),
        (nameof(Selectors), "", Add, "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: b, namespace: prod}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: task-service}}}", "more than one HorizontalPodAutoscaler"),
        (nameof(Selectors), Service, $"{Pod}/topologySpreadConstraints/0/labelSelector/matchLabels/app", "\"other\"", "not its own"),
        (nameof(Selectors), "NetworkPolicy/task-service", "/spec/podSelector/matchLabels/app", "\"other\"", "selects no pods"),

        (nameof(ServicePorts), "Service/task-service", "/spec/ports/0/targetPort", "\"grpc\"", "to grpc, which no container has"),
        (nameof(ServicePorts), "Service/task-service", "/spec/ports/0/targetPort", null, "to 80, which no container has"),
        (nameof(ServicePorts), "Service/task-service", "/spec/ports", "[]", "has no ports"),
        (nameof(ServicePorts), "Service/task-service", "/spec/ports/-", """{"name":"http","port":81,"targetPort":"http"}""", "twice"),

        (nameof(Ingresses), "Ingress/tasks", "/spec/ingressClassName", null, "no ingressClassName"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/rules", "[]", "leads nowhere"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/rules/0/http/paths/0/backend/service/name", "\"other\"", "not in its namespace"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/rules/0/http/paths/1/backend/service/port/number", "4317", "leads to port 4317"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/rules/0/host", null, "a rule for any host"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/tls/0/hosts/0", "\"other.example.com\"", "other hosts in its TLS section"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/tls/0/secretName", null, "names no Secret"),
        (nameof(Ingresses), "Ingress/tasks", "/spec/tls", null, "other hosts in its TLS section"),
        (nameof(Ingresses), "Ingress/tasks", "/metadata/annotations", null, "no issuer"),
        (nameof(Ingresses), "Issuer/letsencrypt", "/metadata/namespace", "\"other\"", "the issuer \"letsencrypt\", which is not in its namespace"),

        (nameof(References), Service, $"{Container}/envFrom/0/configMapRef/name", "\"other\"", "the ConfigMap \"other\", which is not there"),
        (nameof(References), Service, $"{Container}/env/0/valueFrom/configMapKeyRef/key", "\"OTHER\"", "the key \"OTHER\""),
        (nameof(References), Service, $"{Container}/env/0/valueFrom", """{"secretKeyRef":{"name":"token","key":"TOKEN"}}""", "the Secret \"token\", which is neither there nor documented"),
        (nameof(References), Service, $"{Pod}/volumes/1/configMap/name", "\"other\"", "the ConfigMap \"other\", which is not there"),
        (nameof(References), Service, $"{Container}/volumeMounts/1/subPath", "\"other.yaml\"", "the key \"other.yaml\""),
        (nameof(References), Service, $"{Container}/volumeMounts/0/name", "\"other\"", "which the pod does not have"),
        (nameof(References), Service, $"{Pod}/volumes/0", """{"name":"tmp","persistentVolumeClaim":{"claimName":"disk"}}""", "the volume claim \"disk\""),
        (nameof(References), Service, $"{Pod}/volumes/0", """{"name":"tmp","projected":{"sources":[{"secret":{"name":"token"}}]}}""", "the Secret \"token\""),
        (nameof(References), Service, $"{Pod}/imagePullSecrets", """[{"name":"registry"}]""", "the Secret \"registry\""),
        (nameof(References), Service, $"{Pod}/serviceAccountName", "\"other\"", "the service account \"other\""),
        (nameof(References), "Ingress/tasks", "/metadata/annotations/nginx.ingress.kubernetes.io~1auth-secret", "\"users\"", "the Secret \"users\""),

        (nameof(Addresses), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"http://otel-web:4318\"", "there is no Service prod/otel-web"),
        (nameof(Addresses), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"http://otel-web-collector.prod:4317\"", "has no such port"),
        (nameof(Addresses), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"https://jaeger.tracing.svc.cluster.local\"", "there is no Service tracing/jaeger"),
        (nameof(Addresses), Web, "/spec/config/exporters", """{"otlp_grpc":{"endpoint":"http://jaeger-collector:4317"}}""", "there is no Service prod/jaeger-collector"),

        (nameof(Images), Service, $"{Container}/image", "\"task-service:latest\"", "not pinned"),
        (nameof(Images), Service, $"{Container}/image", "\"localhost:5000/task-service\"", "not pinned"),
        (nameof(Images), Web, "/spec/image", null, "has no image"),
        (nameof(Images), Web, "/spec/image", "\"otel/opentelemetry-collector-contrib:0.151.0\"", "another version than a developer's machine runs (0.152.0)"),
        (nameof(Images), Web, "/spec/image", "\"otel/opentelemetry-collector-contrib:0.151.0\"", "is used in 2 versions"),

        (nameof(Placeholders), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"{aws-region.value}\"", "{aws-region.value}"),
        (nameof(Placeholders), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"${AWS_REGION}\"", "${AWS_REGION}"),
        (nameof(Placeholders), "ConfigMap/task-service-env-2456789bcd", "/data/REGION", "\"CHANGE_ME\"", "CHANGE_ME"),
        (nameof(Placeholders), "Ingress/tasks", "/spec/rules/0/host", "\"tasks.<domain>\"", "<domain>"),

        (nameof(ContainerResources), Service, $"{Container}/resources/requests/cpu", null, "requests no cpu"),
        (nameof(ContainerResources), Service, $"{Container}/resources/limits/memory", null, "has no limit of memory"),
        (nameof(ContainerResources), Service, $"{Container}/resources/requests/memory", "\"1Gi\"", "requests more memory"),
        (nameof(ContainerResources), Web, "/spec/resources", null, "requests no cpu"),

        (nameof(MemoryLimiters), Web, "/spec/config/service/pipelines/traces/processors", "[]", "does not begin with memory_limiter"),
        (nameof(MemoryLimiters), Web, "/spec/resources/limits/memory", "\"400Mi\"", "allows 400 MiB of a limit of 400 MiB"),
        (nameof(MemoryLimiters), Web, "/spec/config/processors/memory_limiter", """{"limit_percentage":95}""", "more than 85"),
        (nameof(MemoryLimiters), Web, "/spec/config/processors/memory_limiter/limit_mib", null, "has no limit"),
        (nameof(MemoryLimiters), Web, "/spec/config/processors/memory_limiter/spike_limit_mib", "400", "a spike limit"),

        (nameof(SecurityContexts), Service, $"{Pod}/hostNetwork", "true", "hostNetwork"),
        (nameof(SecurityContexts), Service, $"{Pod}/volumes/0", """{"name":"tmp","hostPath":{"path":"/"}}""", "a folder of the node"),
        (nameof(SecurityContexts), Service, $"{Pod}/securityContext/runAsNonRoot", null, "may run as root"),
        (nameof(SecurityContexts), Service, $"{Container}/securityContext/runAsUser", "0", "may run as root"),
        (nameof(SecurityContexts), Service, $"{Pod}/securityContext/seccompProfile", null, "no seccomp profile"),
        (nameof(SecurityContexts), Service, $"{Container}/securityContext/readOnlyRootFilesystem", null, "can write to its root file system"),
        (nameof(SecurityContexts), Service, $"{Container}/securityContext/allowPrivilegeEscalation", null, "can get privileges"),
        (nameof(SecurityContexts), Service, $"{Container}/securityContext/privileged", "true", "can get privileges"),
        (nameof(SecurityContexts), Service, $"{Container}/securityContext/capabilities", """{"drop":["ALL"],"add":["NET_ADMIN"]}""", "keeps capabilities"),
        (nameof(SecurityContexts), Web, "/spec/securityContext", null, "made from OpenTelemetryCollector prod/otel-web"),

        (nameof(ServiceAccountTokens), Service, $"{Pod}/automountServiceAccountToken", "true", "gets a token"),
        (nameof(ServiceAccountTokens), "ServiceAccount/otel-web", "/automountServiceAccountToken", null, "otel-web"),
        (nameof(ServiceAccountTokens), Web, "/spec/serviceAccount", null, "otel-web-collector"),

        (nameof(Probes), Service, $"{Container}/livenessProbe", null, "has no livenessProbe"),
        (nameof(Probes), Service, $"{Container}/readinessProbe/httpGet/port", "9090", "on port 9090"),
        (nameof(Probes), Web, "/spec/config/extensions", null, "has no readinessProbe"),

        (nameof(Sidecars), Service, "/metadata/annotations", """{"sidecar.opentelemetry.io/inject":"otel-sidecar"}""", "belongs on the pods"),
        (nameof(Sidecars), Service, $"/metadata/name", "\"task-web\"", "only task-service has one"),
        (nameof(Sidecars), Service, "/spec/template/metadata/annotations/sidecar.opentelemetry.io~1inject", "\"otel-web\"", "no sidecar of its namespace"),
        (nameof(Sidecars), Service, "/spec/template/metadata/annotations/sidecar.opentelemetry.io~1inject", "\"true\"", "no sidecar of its namespace"),
        (nameof(Sidecars), Service, "/spec/template/metadata/annotations", null, "is beside nothing"),

        (nameof(ConfigurationRollouts), "ConfigMap/task-service-env-2456789bcd", "/metadata/name", "\"task-service-env\"", "no hash in its name"),

        (nameof(Shutdowns), Service, $"{Pod}/terminationGracePeriodSeconds", "10", "sleeps before its end"),
        (nameof(Shutdowns), Service, "/spec/strategy/rollingUpdate/maxUnavailable", "1", "before new ones are ready"),
        (nameof(Shutdowns), Service, $"{Container}/lifecycle", null, "has no preStop"),

        (nameof(Replicas), "HorizontalPodAutoscaler/task-service", "/spec/maxReplicas", "2", "no more replicas"),
        (nameof(Replicas), Service, "/spec/replicas", "3", "is for its autoscaler to say"),
        (nameof(Replicas), Web, "/spec/replicas", "3", "otel-web asks for 3 replicas"),
        (nameof(Replicas), "PodDisruptionBudget/task-service", "", null, "no PodDisruptionBudget"),
        (nameof(Replicas), "PodDisruptionBudget/task-service", "/spec/maxUnavailable", "0", "would never let a pod"),
    ];

    public static TheoryData<string, string, string, string?, string> Rows => [.. All];
}
