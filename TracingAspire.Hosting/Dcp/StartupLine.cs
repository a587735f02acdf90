using System.Buffers;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp;

/// <summary>A line the container runtime writes while it starts a container.</summary>
internal static class StartupLine
{
    private const int ContainerIdLength = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a user learns something from it: the ID of the container and empty lines say nothing.</summary>
    public static bool IsTelling(string line)
    {
        var text = ConsoleLine.WithoutTime(line).AsSpan().Trim();
        return text.Length > 0 && !(text.Length == ContainerIdLength && !text.ContainsAnyExcept(Hexadecimal));
    }
}
