using System.Text.Json;

namespace TracingAspire.Tests.Security;

/// <summary>Reads the reports of the package managers' audits.</summary>
internal static class Advisories
{
    /// <summary>A line for each vulnerable package that <c>dotnet list package --vulnerable --format json</c> names.</summary>
    public static IReadOnlyList<string> OfNuGet(string json)
    {
        using var report = JsonDocument.Parse(json);
        return
        [
            .. from project in report.RootElement.GetProperty("projects").EnumerateArray()
               from framework in Items(project, "frameworks")
               from package in Items(framework, "topLevelPackages").Concat(Items(framework, "transitivePackages"))
               from advisory in Items(package, "vulnerabilities")
               select $"{Path.GetFileNameWithoutExtension(Text(project, "path"))}: {Text(package, "id")} {Text(package, "resolvedVersion")}, "
                   + $"{Text(advisory, "severity")}, {Text(advisory, "advisoryurl")}",
        ];
    }

    /// <summary>A line for each vulnerable package that <c>npm audit --json</c> names; null where it is no report.</summary>
    public static IReadOnlyList<string>? OfNpm(string json)
    {
        using var report = JsonDocument.Parse(json);
        if (!report.RootElement.TryGetProperty("auditReportVersion", out _))
        {
            return null;
        }

        return [.. report.RootElement.GetProperty("vulnerabilities").EnumerateObject()
            .Select(package => $"{package.Name} {Text(package.Value, "range")}, {Text(package.Value, "severity")}")];
    }

    private static JsonElement[] Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString() : null;
}
