namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>How a dashboard is started: the bundle's program has it behind a command, a plain one is a program or an assembly.</summary>
internal static class DashboardProgram
{
    private const string Bundled = "aspire-managed";

    public static (string Command, List<string> Arguments) Find(string path)
    {
        if (Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase))
            return ("dotnet", ["exec", Path.GetFullPath(path)]);
        return Path.GetFileNameWithoutExtension(path).Equals(Bundled, StringComparison.OrdinalIgnoreCase) ? (path, ["dashboard"]) : (path, []);
    }
}
