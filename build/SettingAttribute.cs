namespace TracingAspire.Configuration;

// Names the configuration key an option is read from. docs/configuration.md is written from these, from the summaries of
// the options and from the values they have where nothing is configured; a test finds keys without one.
//
// Compiled into several assemblies, of which one references another: documentation comments would be there twice under one
// name, at which the OpenAPI document of a service fails. Hence comments of the plain kind.
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string key) : Attribute
{
    // The key, with : between its sections, e.g. Tasks:CreateTable.
    public string Key { get; } = key;

    // The unit with its range, or the form of the value; the names of an enum need not be given.
    public string Unit { get; set; } = "";

    // The default, where the value of the option itself does not say it.
    public string? Default { get; set; }
}
