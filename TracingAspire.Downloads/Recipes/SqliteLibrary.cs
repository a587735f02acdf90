namespace TracingAspire.Downloads.Recipes;

/// <summary>Tells which of DynamoDB Local's native SQLite libraries a platform loads.</summary>
internal static class SqliteLibrary
{
    public static bool IsForPlatform(string path, ToolPlatform platform) =>
        !Path.GetFileName(path).Contains("sqlite4java-", StringComparison.Ordinal)
        || path.EndsWith(".jar", StringComparison.Ordinal)
        || path.Contains(Suffix(platform), StringComparison.Ordinal);

    private static string Suffix(ToolPlatform platform) => platform.Name switch
    {
        "linux-x64" or "linux-musl-x64" => "linux-amd64",
        "linux-arm64" => "linux-aarch64",
        "osx-x64" => "osx",
        "osx-arm64" => "osx-aarch64",
        _ => "win32-x64",
    };
}
