namespace TracingAspire.Configuration;

/// <summary>
/// Names the configuration key an option is read from. docs/configuration.md is written from these, from the summaries of
/// the options and from the values they have where nothing is configured; a test finds keys without one.
/// </summary>
/// <param name="key">The key, with <c>:</c> between its sections, e.g. <c>Tasks:CreateTable</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string key) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The unit with its range, or the form of the value; the names of an enum need not be given.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The default, where the value of the option itself does not say it.</summary>
    public string? Default { get; set; }
}
