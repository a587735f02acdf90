namespace TracingAspire.Aspirate.Settings;

/// <summary>The shape of <c>aspirate.json</c>; docs/aspirate.md says what each setting means.</summary>
internal static class SettingsShape
{
    private static readonly Shape.Text Text = new();
    private static readonly Shape.Flag Flag = new();
    private static readonly Shape TextMap = new Shape.Map(Text);

    private static readonly Shape Workload = new Shape.Object(
        ("annotations", TextMap),
        ("automountServiceAccountToken", Flag),
        ("emptyDirs", new Shape.Map(new Shape.Object(("medium", new Shape.Text("", "Memory")), ("sizeLimit", new Shape.Quantity())))),
        ("enableServiceLinks", Flag),
        ("env", TextMap),
        ("image", Text),
        ("imagePullPolicy", new Shape.Text("Always", "IfNotPresent", "Never")),
        ("labels", TextMap),
        ("minReadySeconds", new Shape.Integer(0, 86400)),
        ("podAnnotations", TextMap),
        ("podSecurityContext", KubernetesShapes.PodSecurity),
        ("preStopSleepSeconds", new Shape.Integer(1, 3600)),
        ("probes", KubernetesShapes.Probes),
        ("progressDeadlineSeconds", new Shape.Integer(1)),
        ("replicas", new Shape.Integer(0, 10000)),
        ("resources", KubernetesShapes.Resources),
        ("revisionHistoryLimit", new Shape.Integer(0, 1000)),
        ("securityContext", KubernetesShapes.ContainerSecurity),
        ("service", new Shape.Object(
            ("annotations", TextMap),
            ("omit", new Shape.List(Text)),
            ("type", new Shape.Text("ClusterIP", "LoadBalancer", "NodePort")))),
        ("serviceAccountName", Text),
        ("strategy", KubernetesShapes.Strategy),
        ("terminationGracePeriodSeconds", new Shape.Integer(0, 86400)),
        ("volumes", new Shape.Map(new Shape.Object(
            ("accessModes", new Shape.List(new Shape.Text("ReadWriteOnce", "ReadWriteOncePod", "ReadWriteMany", "ReadOnlyMany"))),
            ("size", new Shape.Quantity()),
            ("storageClassName", Text)))));

    /// <summary>The whole file.</summary>
    public static readonly Shape Root = new Shape.Object(
        ("containerSettings", new Shape.Object(
            ("buildArgs", new Shape.List(Text)),
            ("builder", new Shape.Text("docker", "podman")),
            ("context", Text),
            ("registry", Text),
            ("repositoryPrefix", Text),
            ("tags", new Shape.List(Text)))),
        ("containers", Workload),
        ("dashboardImage", Text),
        ("defaults", Workload),
        ("externalSecrets", new Shape.Object(
            ("keyPrefix", Text),
            ("refreshInterval", Text),
            ("storeKind", new Shape.Text("ClusterSecretStore", "SecretStore")),
            ("storeName", Text))),
        ("imagePullPolicy", new Shape.Text("Always", "IfNotPresent", "Never")),
        ("namespace", Text),
        ("parameters", TextMap),
        ("projects", Workload),
        ("resources", new Shape.Map(Workload)));
}
