namespace Aspire.Hosting.Testing;

internal static class TestingArguments
{
    public static void ThrowIfInvalid(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var values = string.Join(", ", args);
        if (Array.Exists(args, a => a is null))
            throw new ArgumentNullException(nameof(args), $"Array params contains null item: [{values}]");
        if (Array.Exists(args, a => a.Length == 0))
            throw new ArgumentException($"Array params contains empty item: [{values}]", nameof(args));
    }
}
