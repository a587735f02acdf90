using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>
/// The options of a project that name the key they are read from. The default of each is the value it has where nothing is
/// configured, its meaning is its summary.
/// </summary>
internal static partial class DocumentedOptions
{
    private const string Attribute = "TracingAspire.Configuration.SettingAttribute";

    /// <summary>The keys of a project, by name.</summary>
    /// <param name="project">The name of the project.</param>
    /// <param name="separator">What stands between sections: <c>:</c>, or <c>__</c> where the key is set as a variable.</param>
    public static IReadOnlyList<ConfigurationKey> Of(string project, string separator)
    {
        var source = OptionsAssembly.Of(project);
        var keys = new List<ConfigurationKey>();
        var pending = new Queue<object>(source.Assembly.GetTypes().Where(type => Settings(type).Any()).Select(Create).OfType<object>());
        var seen = new HashSet<Type>();
        while (pending.TryDequeue(out var options))
        {
            if (!seen.Add(options.GetType()))
            {
                continue;
            }

            foreach (var (property, setting) in Settings(options.GetType()))
            {
                keys.Add(Key(source, property, setting, property.GetValue(options), separator));
            }

            foreach (var nested in options.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0 && Settings(property.PropertyType).Any()))
            {
                pending.Enqueue(nested.GetValue(options)!);
            }
        }

        var silent = seen.SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && !property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            && !Settings(type).Any(setting => setting.Property == property)).Select(property => $"{type.Name}.{property.Name}"));
        silent.ShouldBeEmpty("these options say not which key they are read from: put [Setting(\"…\")] on them");
        var missed = source.Assembly.GetTypes().Where(type => Settings(type).Any()).Except(seen).Select(type => type.Name);
        missed.ShouldBeEmpty("these options can neither be made here nor be reached from others that can: give them a constructor without parameters, or one that takes the configuration");
        return [.. keys.OrderBy(key => key.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(PropertyInfo Property, CustomAttributeData Setting)> Settings(Type type) =>
        from property in type.GetProperties()
        from attribute in property.GetCustomAttributesData()
        where attribute.AttributeType.FullName == Attribute
        select (property, attribute);

    private static object? Create(Type type) =>
        type.GetConstructor([]) is not null ? Activator.CreateInstance(type)
        : type.GetConstructor([typeof(IConfiguration)]) is { } constructor ? constructor.Invoke([new ConfigurationBuilder().Build()])
        : null;

    private static ConfigurationKey Key(OptionsAssembly source, PropertyInfo property, CustomAttributeData setting, object? value, string separator)
    {
        var key = (string)setting.ConstructorArguments[0].Value!;
        var unit = Argument(setting, "Unit") ?? Values(property.PropertyType);
        var meaning = source.Summary(property);
        meaning.ShouldNotBeNull($"{key}: {property.DeclaringType!.Name}.{property.Name} has no summary");
        return new(
            key.Replace(":", separator, StringComparison.Ordinal),
            Argument(setting, "Default") is { } text ? Code(text) : Format(value),
            Code(unit),
            Text(source, meaning!));
    }

    private static string? Argument(CustomAttributeData setting, string name) =>
        setting.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value as string;

    private static string Values(Type type) =>
        type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
        : type == typeof(bool) ? "`true`, `false`"
        : "";

    private static string Format(object? value) => value switch
    {
        null or "" => "none",
        bool flag => flag ? "`true`" : "`false`",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"`{time.TotalSeconds:0.###}`"),
        string text => $"`{text}`",
        ICollection { Count: 0 } => "none",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    // Of references only the last part of their name means something to a reader of the page.
    /// <summary>A piece of documentation as Markdown.</summary>
    public static string Text(OptionsAssembly source, XElement documentation)
    {
        var parts = documentation.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "see" } see when Constant(source, see) is { } constant => $"`{constant}`",
            XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value ?? see.Attribute("cref")?.Value.Split('.')[^1]}`",
            XElement { Name.LocalName: "paramref" } parameter => $"`{parameter.Attribute("name")?.Value}`",
            XElement element => $"`{element.Value}`",
            _ => node.ToString(),
        });
        return Space.Replace(string.Concat(parts), " ").Trim();
    }

    private static string? Constant(OptionsAssembly source, XElement see) =>
        see.Attribute("cref")?.Value is ['F', ':', .. var name] && name.LastIndexOf('.') is > 0 and var dot
            ? source.Assembly.GetType(name[..dot])?.GetField(name[(dot + 1)..])?.GetRawConstantValue()?.ToString()
            : null;

    private static string Code(string text) => text.Replace("<c>", "`", StringComparison.Ordinal).Replace("</c>", "`", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space { get; }
}
