using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>A built project with the documentation of its members, read without being part of these tests.</summary>
internal sealed class OptionsAssembly
{
    private readonly XDocument _documentation;

    private OptionsAssembly(Assembly assembly, XDocument documentation)
    {
        Assembly = assembly;
        _documentation = documentation;
    }

    public Assembly Assembly { get; }

    /// <summary>Loads the output of a project, in the configuration these tests were built in.</summary>
    public static OptionsAssembly Of(string project)
    {
        var path = File.Exists(Path.Combine(AppContext.BaseDirectory, $"{project}.xml"))
            ? Path.Combine(AppContext.BaseDirectory, $"{project}.dll")
            : Path.Combine(Repository.Root, project, "bin", Configuration, "net10.0", $"{project}.dll");
        File.Exists(path).ShouldBeTrue($"{path} is not built");
        return new(new Context(path).LoadFromAssemblyPath(path), XDocument.Load(Path.ChangeExtension(path, ".xml")));
    }

    /// <summary>What a member's documentation says of it; of a record's property, what its parameter's says.</summary>
    public XElement? Summary(PropertyInfo property) =>
        Member($"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary")
        ?? Member($"T:{property.DeclaringType.FullName}")?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == property.Name);

    /// <summary>What a field's documentation says of it.</summary>
    public XElement? Summary(FieldInfo field) => Member($"F:{field.DeclaringType!.FullName}.{field.Name}")?.Element("summary");

    private static string Configuration =>
        typeof(OptionsAssembly).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private XElement? Member(string id) =>
        _documentation.Descendants("member").FirstOrDefault(member => member.Attribute("name")?.Value == id);

    // A context of its own: the services bring other versions of packages than these tests.
    private sealed class Context(string path) : AssemblyLoadContext(Path.GetFileName(path))
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } found && assemblyName.Name?.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) != true
                ? LoadFromAssemblyPath(found)
                : null;
    }
}
