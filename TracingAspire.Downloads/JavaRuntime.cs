using System.ComponentModel;
using System.Text.RegularExpressions;
using TracingAspire.Downloads.Processes;

namespace TracingAspire.Downloads;

/// <summary>The Java that runs DynamoDB Local.</summary>
/// <param name="Path">The full path of <c>java</c>.</param>
/// <param name="MajorVersion">Its feature release, for example 17.</param>
public sealed partial record JavaRuntime(string Path, int MajorVersion)
{
    /// <summary>The oldest feature release DynamoDB Local runs on.</summary>
    public const int OldestVersion = 17;

    private const string Remedy = "Install a Java runtime 17 or newer (on Debian: apt-get install openjdk-17-jre-headless) "
        + "and put it on PATH or set JAVA_HOME to its folder.";

    /// <summary>Looks in <c>JAVA_HOME</c> if that is set, else on <c>PATH</c>.</summary>
    /// <exception cref="ToolException">There is none, or it is too old; the message says what to do.</exception>
    public static Task<JavaRuntime> FindAsync(CancellationToken ct = default) =>
        FindAsync(HostEnvironment.Current, TimeSpan.FromSeconds(30), ct);

    internal static async Task<JavaRuntime> FindAsync(HostEnvironment environment, TimeSpan timeout, CancellationToken ct)
    {
        var path = Locate(environment);
        string output;
        try
        {
            var result = await new Command(path, "-version") { Timeout = timeout }.RunAsync(ct);
            output = result.Error + result.Output;
        }
        catch (Exception e) when (e is TimeoutException or Win32Exception)
        {
            throw new ToolException($"'{path} -version' failed ({e.Message}). {Remedy}", e);
        }

        if (ParseVersion(output) is not { } version)
            throw new ToolException($"'{path} -version' names no Java version. {Remedy}");
        return version >= OldestVersion
            ? new(path, version)
            : throw new ToolException($"{path} is Java {version}, DynamoDB Local needs {OldestVersion}. {Remedy}");
    }

    internal static int? ParseVersion(string output)
    {
        var match = VersionLine().Match(output);
        if (!match.Success)
            return null;
        var first = int.Parse(match.Groups["first"].ValueSpan);
        // Up to Java 8 the feature release was the second number: 1.8.0.
        return first == 1 && match.Groups["second"].Success ? int.Parse(match.Groups["second"].ValueSpan) : first;
    }

    private static string Locate(HostEnvironment environment)
    {
        var name = ToolPlatform.Current.Executable("java");
        if (environment["JAVA_HOME"] is not { } home)
            return environment.FindExecutable(name) ?? throw new ToolException($"There is no Java on PATH. {Remedy}");
        var path = System.IO.Path.Combine(home, "bin", name);
        return HostEnvironment.IsExecutable(path)
            ? path
            : throw new ToolException($"JAVA_HOME is {home}, which holds no bin/{name}. {Remedy}");
    }

    [GeneratedRegex(@"version ""(?<first>\d{1,4})(\.(?<second>\d{1,4}))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionLine();
}
