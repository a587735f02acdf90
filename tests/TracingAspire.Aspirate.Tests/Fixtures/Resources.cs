namespace TracingAspire.Aspirate.Tests.Fixtures;

/// <summary>Resources of manifests under test.</summary>
internal static class Resources
{
    /// <summary>A container that needs nothing.</summary>
    public const string Container = """
        "box": { "type": "container.v0", "image": "busybox:1.37.0" }
        """;

    /// <summary>A container with more members, given as the inside of a JSON object.</summary>
    public static string ContainerWith(string members, string name = "box") => $$"""
        "{{name}}": { "type": "container.v0", "image": "busybox:1.37.0", {{members}} }
        """;

    /// <summary>A container with variables, given as the inside of a JSON object.</summary>
    public static string WithEnv(string env) => ContainerWith($$"""
        "env": {{{env}}}
        """);

    /// <summary>A parameter; its input has these members besides the type.</summary>
    public static string Parameter(string name, string input = "") => $$"""
        "{{name}}": { "type": "parameter.v0", "value": "{{{name}}.inputs.value}", "inputs": { "value": { "type": "string"{{(input.Length > 0 ? ", " + input : "")}} } } }
        """;

    /// <summary>A secret parameter without a default.</summary>
    public static string Secret(string name) => Parameter(name, "\"secret\": true");

    /// <summary>A binding.</summary>
    public static string Binding(string name, int port, string scheme = "http") => $$"""
        "{{name}}": { "scheme": "{{scheme}}", "protocol": "tcp", "transport": "http", "targetPort": {{port}} }
        """;
}
