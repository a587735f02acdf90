using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>The Aspire dashboard, for telemetry of the cluster. Like the original's it asks for no login: keep it inside.</summary>
internal static class DashboardObject
{
    private const string Name = "aspire-dashboard";

    public static IReadOnlyList<YamlMap> Create(string image, string? imagePullSecret)
    {
        var labels = YamlMap.Of(("app", Name));
        var metadata = YamlMap.Of(("name", Name), ("labels", labels));
        return
        [
            KubernetesObject.Create("apps/v1", "Deployment", metadata, ("spec", YamlMap.Of(
                ("replicas", 1),
                ("selector", YamlMap.Of(("matchLabels", labels))),
                ("template", YamlMap.Of(("metadata", YamlMap.Of(("labels", labels))), ("spec", Pod(image, imagePullSecret))))))),
            KubernetesObject.Create("v1", "Service", metadata, ("spec", YamlMap.Of(
                ("type", "ClusterIP"),
                ("selector", labels),
                ("ports", new YamlList(
                [
                    YamlMap.Of(("name", "dashboard-ui"), ("port", 18888), ("targetPort", "dashboard-ui")),
                    YamlMap.Of(("name", "otlp"), ("port", 18889), ("targetPort", "otlp")),
                ]))))),
        ];
    }

    private static YamlMap Pod(string image, string? imagePullSecret) => YamlMap.Of(
        ("automountServiceAccountToken", false),
        ("containers", new YamlList([Container(image)])),
        ("imagePullSecrets", imagePullSecret is null ? null : new YamlList([YamlMap.Of(("name", imagePullSecret))])),
        ("securityContext", YamlMap.Of(
            ("runAsNonRoot", true),
            ("runAsUser", 1654),
            ("seccompProfile", YamlMap.Of(("type", "RuntimeDefault"))))));

    private static YamlMap Container(string image) => YamlMap.Of(
        ("name", Name),
        ("image", image),
        ("ports", new YamlList(
        [
            YamlMap.Of(("name", "dashboard-ui"), ("containerPort", 18888)),
            YamlMap.Of(("name", "otlp"), ("containerPort", 18889)),
        ])),
        ("env", new YamlList([YamlMap.Of(("name", "DOTNET_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"), ("value", "true"))])),
        ("resources", YamlMap.Of(
            ("requests", YamlMap.Of(("cpu", "500m"), ("memory", "512Mi"))),
            ("limits", YamlMap.Of(("memory", "512Mi"))))),
        ("securityContext", YamlMap.Of(
            ("allowPrivilegeEscalation", false),
            ("capabilities", YamlMap.Of(("drop", YamlList.OfTexts(["ALL"])))))));
}
