using System.Reflection;
using System.Runtime.CompilerServices;

namespace TracingAspire.Hosting.Tests.Surface;

/// <summary>
/// Everything of an assembly that a program outside can compile against, one line each: types with their kind, what
/// they extend and implement, and members with parameter names, defaults and constraints. Overrides and what the
/// compiler adds to records are left out: they add nothing to call.
/// </summary>
internal static class SurfaceReader
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyCollection<string> Read(Assembly assembly, string space = "Aspire.Hosting") =>
        new SortedSet<string>(
            assembly.GetExportedTypes().Where(type => type.Namespace?.StartsWith(space, StringComparison.Ordinal) == true).SelectMany(Lines),
            StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var owner = TypeText.FullName(type);
        var marks = MemberText.Marks(type);
        yield return $"{owner} {Kind(type)}{MemberText.Constraints(type.GetGenericArguments())}{marks}";
        if (IsDelegate(type))
        {
            yield return $"{owner} {MemberText.Of(type.GetMethod("Invoke")!)}";
            yield break;
        }

        if (type.IsClass && type.BaseType is { } ancestor && ancestor != typeof(object))
        {
            yield return $"{owner} : {TypeText.Of(ancestor)}";
        }

        foreach (var contract in type.IsEnum ? [] : type.GetInterfaces().Where(contract => contract.IsVisible && !IsOfRecords(contract, type)))
        {
            yield return $"{owner} : {TypeText.Of(contract)}";
        }

        foreach (var member in type.GetMembers(Declared).Where(IsVisible).Where(member => !IsGenerated(member)))
        {
            if (MemberText.Of(member) is { } text)
            {
                yield return $"{owner} {text}{MemberText.Marks(member)}";
            }
        }
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : IsDelegate(type) ? "delegate"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsOfRecords(Type contract, Type type) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>) && contract.GetGenericArguments()[0] == type;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        MethodBase method => IsVisible(method),
        PropertyInfo property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod),
        EventInfo @event => IsVisible(@event.AddMethod),
        _ => false,
    };

    private static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsGenerated(MemberInfo member) => member switch
    {
        MethodInfo method => IsOverride(method) || method.IsDefined(typeof(CompilerGeneratedAttribute))
            || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)),
        PropertyInfo property => property.Name == "EqualityContract" || IsOverride(property.GetMethod ?? property.SetMethod!),
        FieldInfo field => field.IsSpecialName,
        ConstructorInfo constructor => constructor.IsStatic || constructor.IsDefined(typeof(CompilerGeneratedAttribute)),
        _ => false,
    };

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
