namespace TracingAspire.Tests;

/// <summary>
/// What runs the backends under test: <c>Tracing__Backends</c> of the environment, so that one suite tests both, else
/// embedded. Never what the machine happens to have.
/// </summary>
internal static class Backends
{
    /// <summary>The variable of the environment.</summary>
    public const string Variable = "Tracing__Backends";

    /// <summary>The value for the AppHost.</summary>
    public static string Value { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : "Embedded";

    /// <summary>The same as an argument of the AppHost.</summary>
    public static string[] Arguments { get; } = [$"--Tracing:Backends={Value}"];

    /// <summary>Skips a test that is about containers where they are not under test.</summary>
    public static void RequireContainers()
    {
        if (Value != "Containers")
        {
            Assert.Skip($"{Variable} is '{Value}': './test.sh --containers' runs this.");
        }
    }
}
