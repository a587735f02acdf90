using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>
/// <c>url_sanitizer</c> and <c>db_sanitizer</c>: what they make of a text is defined by two libraries of the original
/// that do not exist here, so they may stand in the settings but not be enabled.
/// </summary>
internal static class SanitizerSettings
{
    private static readonly (string Key, string Type)[] Databases =
    [
        ("sql", "db.SQLConfig"),
        ("redis", "db.RedisConfig"),
        ("valkey", "db.ValkeyConfig"),
        ("memcached", "db.MemcachedConfig"),
        ("mongo", "db.MongoConfig"),
        ("opensearch", "db.OpenSearchConfig"),
        ("es", "db.ESConfig"),
    ];

    /// <summary>Reads the sections, adding an error for a sanitizer that is enabled.</summary>
    public static void Read(ConfigSection section)
    {
        if (section.Section("url_sanitizer", "url.URLSanitizationConfig") is { } url)
            Refuse(url, "URLs");
        if (section.Section("db_sanitizer", "db.DBSanitizerConfig") is not { } databases)
            return;
        databases.AcceptWithoutEffect("sanitize_span_name", "allow_fallback_without_system");
        foreach (var (key, type) in Databases)
        {
            if (databases.Section(key, type) is { } database)
                Refuse(database, "database queries");
        }
    }

    private static void Refuse(ConfigSection section, string what)
    {
        section.AcceptWithoutEffect("attributes", "sanitize_span_name");
        if (section.Boolean("enabled", false))
            section.AddInvalid("enabled", $"sanitizing {what} is not supported, mask them with blocked_values");
    }
}
