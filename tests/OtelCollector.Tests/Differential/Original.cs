namespace OtelCollector.Tests.Differential;

/// <summary>The Collector ours is compared with.</summary>
internal static class Original
{
    /// <summary>Its executable, from the environment variable OTELCOL; without one the test is skipped.</summary>
    public static string Path
    {
        get
        {
            var path = Environment.GetEnvironmentVariable("OTELCOL");
            if (string.IsNullOrEmpty(path))
                Assert.Skip("OTELCOL names no Collector to compare with");
            return path;
        }
    }
}
