namespace TracingAspire.Downloads;

/// <summary>The command line that fills the cache ahead of time: the names of tools, or none for all of them.</summary>
internal static class CacheCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> names, TextWriter output, TextWriter error)
    {
        var tools = new List<Tool>();
        foreach (var name in names)
        {
            if (Tools.All.FirstOrDefault(tool => tool.Name == name) is { } tool)
            {
                tools.Add(tool);
                continue;
            }

            await error.WriteLineAsync(
                $"There is no tool '{name}': name any of {string.Join(", ", Tools.All.Select(t => t.Name))}, or none for all.");
            return 1;
        }

        return await EnsureAsync(tools.Count == 0 ? Tools.All : tools, output, error);
    }

    private static async Task<int> EnsureAsync(IReadOnlyList<Tool> tools, TextWriter output, TextWriter error)
    {
        try
        {
            var cache = ToolCache.Default;
            foreach (var tool in tools)
                await output.WriteLineAsync(await cache.EnsureAsync(tool, new ConsoleToolProgress()));
            return 0;
        }
        catch (ToolException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
