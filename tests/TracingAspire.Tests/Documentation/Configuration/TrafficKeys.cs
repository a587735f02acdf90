using System.Globalization;
using System.Reflection;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>How the traffic is: the table that both the AppHost and the project TaskTraffic read.</summary>
internal static class TrafficKeys
{
    private const string Table = "TaskTraffic.Settings.TrafficSetting";

    public static IReadOnlyList<ConfigurationKey> Read()
    {
        var source = OptionsAssembly.Of("TracingAspire.AppHost");
        var table = source.Assembly.GetType(Table, throwOnError: true)!;
        var keys = table.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == table)
            .Select(field => Key(source, field, field.GetValue(null)!))
            .OrderBy(key => key.Name, StringComparer.Ordinal)
            .ToList();
        keys.ShouldNotBeEmpty();
        return keys;
    }

    private static ConfigurationKey Key(OptionsAssembly source, FieldInfo field, object setting) => new(
        $"Tracing:Traffic:{Value(setting, "Name")}",
        Value(setting, "Default") is { Length: > 0 } text ? $"`{text}`" : "another each time",
        $"{Value(setting, "Unit")}, {Value(setting, "Least")} to {Value(setting, "Most")}",
        DocumentedOptions.Text(source, source.Summary(field).ShouldNotBeNull($"{field.Name} has no summary")));

    private static string Value(object setting, string property) =>
        Convert.ToString(setting.GetType().GetProperty(property)!.GetValue(setting), CultureInfo.InvariantCulture)!;
}
