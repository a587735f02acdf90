namespace TracingAspire.Aspirate.Settings;

/// <summary>The parts of the Kubernetes API the settings file takes in Kubernetes' own words.</summary>
internal static class KubernetesShapes
{
    private static readonly Shape.Text Text = new();
    private static readonly Shape.Flag Flag = new();
    private static readonly Shape.Integer Seconds = new(0, 86400);

    private static readonly Shape Profile = new Shape.Object(
        ("type", new Shape.Text("RuntimeDefault", "Localhost", "Unconfined")), ("localhostProfile", Text));

    private static readonly Shape SeLinux = new Shape.Object(("level", Text), ("role", Text), ("type", Text), ("user", Text));

    private static readonly Shape.Integer Id = new(0);

    /// <summary>Of a container.</summary>
    public static readonly Shape ContainerSecurity = new Shape.Object(
        ("allowPrivilegeEscalation", Flag),
        ("appArmorProfile", Profile),
        ("capabilities", new Shape.Object(("add", new Shape.List(Text)), ("drop", new Shape.List(Text)))),
        ("privileged", Flag),
        ("procMount", Text),
        ("readOnlyRootFilesystem", Flag),
        ("runAsGroup", Id),
        ("runAsNonRoot", Flag),
        ("runAsUser", Id),
        ("seLinuxOptions", SeLinux),
        ("seccompProfile", Profile));

    /// <summary>Of a pod.</summary>
    public static readonly Shape PodSecurity = new Shape.Object(
        ("appArmorProfile", Profile),
        ("fsGroup", Id),
        ("fsGroupChangePolicy", new Shape.Text("Always", "OnRootMismatch")),
        ("runAsGroup", Id),
        ("runAsNonRoot", Flag),
        ("runAsUser", Id),
        ("seLinuxOptions", SeLinux),
        ("seccompProfile", Profile),
        ("supplementalGroups", new Shape.List(Id)),
        ("sysctls", new Shape.List(new Shape.Object(("name", Text), ("value", Text)))));

    /// <summary>Requests and limits.</summary>
    public static readonly Shape Resources = new Shape.Object(
        ("limits", new Shape.Map(new Shape.Quantity())), ("requests", new Shape.Map(new Shape.Quantity())));

    private static readonly Shape Probe = new Shape.Object(
        ("exec", new Shape.Object(("command", new Shape.List(Text)))),
        ("failureThreshold", new Shape.Integer(1)),
        ("grpc", new Shape.Object(("port", new Shape.Integer(1, 65535)), ("service", Text))),
        ("httpGet", new Shape.Object(
            ("host", Text),
            ("httpHeaders", new Shape.List(new Shape.Object(("name", Text), ("value", Text)))),
            ("path", Text),
            ("port", new Shape.PortReference()),
            ("scheme", new Shape.Text("HTTP", "HTTPS")))),
        ("initialDelaySeconds", Seconds),
        ("periodSeconds", new Shape.Integer(1, 86400)),
        ("successThreshold", new Shape.Integer(1)),
        ("tcpSocket", new Shape.Object(("host", Text), ("port", new Shape.PortReference()))),
        ("terminationGracePeriodSeconds", new Shape.Integer(1, 86400)),
        ("timeoutSeconds", new Shape.Integer(1, 86400)));

    /// <summary>The three probes of a container.</summary>
    public static readonly Shape Probes = new Shape.Object(("liveness", Probe), ("readiness", Probe), ("startup", Probe));

    /// <summary>How a change rolls out.</summary>
    public static readonly Shape Strategy = new Shape.Object(
        ("rollingUpdate", new Shape.Object(("maxSurge", new Shape.CountOrPercentage()), ("maxUnavailable", new Shape.CountOrPercentage()))),
        ("type", new Shape.Text("Recreate", "RollingUpdate")));
}
