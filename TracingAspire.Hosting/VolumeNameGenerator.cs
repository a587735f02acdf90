namespace Aspire.Hosting;

/// <summary>Names volumes so that two applications on one machine do not share them by accident.</summary>
public static class VolumeNameGenerator
{
    private const int HashLength = 10;

    /// <summary>A name made of the application, a hash of its path, the resource and what the volume holds.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="suffix">What the volume holds, such as <c>data</c>: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static string Generate<T>(IResourceBuilder<T> builder, string suffix) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(suffix);
        if (!suffix.Index().All(c => IsValid(c.Index, c.Item)))
            throw new ArgumentException($"The suffix '{suffix}' contains invalid characters. It must match [a-zA-Z0-9][a-zA-Z0-9_.-]*.", nameof(suffix));

        var application = Sanitize(builder.ApplicationBuilder.Environment.ApplicationName).ToLowerInvariant();
        var hash = builder.ApplicationBuilder.Configuration["AppHost:Sha256"]![..HashLength].ToLowerInvariant();
        return $"{application}-{hash}-{builder.Resource.Name}-{suffix}";
    }

    private static string Sanitize(string name) => string.Concat(name.Index().Select(c => IsValid(c.Index, c.Item) ? c.Item : '_'));

    private static bool IsValid(int index, char c) => char.IsAsciiLetterOrDigit(c) || index > 0 && (c is '_' or '.' or '-');
}
