using System.Reflection;

namespace TracingAspire.Hosting.Tests.Surface;

/// <summary>Types as C# writes them, without namespaces, with nullable annotations.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(ushort)] = "ushort",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>A type where no annotation is known, e.g. in a list of interfaces.</summary>
    public static string Of(Type type) => Of(type, null);

    /// <summary>A type with the annotations of the member it stands in.</summary>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying, nullability?.GenericTypeArguments is [var inner] ? inner : null)}?";
        }

        var text = type.IsArray
            ? $"{Of(type.GetElementType()!, nullability?.ElementType)}[]"
            : Keywords.GetValueOrDefault(type) ?? Named(type, nullability);
        return !type.IsValueType && nullability?.ReadState is NullabilityState.Nullable ? $"{text}?" : text;
    }

    /// <summary>The name a reader of the list looks for: namespace, outer types, type parameters.</summary>
    public static string FullName(Type type) =>
        (type.DeclaringType is { } outer ? FullName(outer) : type.Namespace) + "." + OwnName(type);

    private static string OwnName(Type type)
    {
        var name = type.Name.Split('`')[0];
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = type.GetGenericArguments()[inherited..];
        return own.Length == 0 ? name : $"{name}<{string.Join(", ", own.Select(Parameter))}>";
    }

    private static string Parameter(Type parameter) =>
        parameter.IsGenericParameter
            ? (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
            {
                GenericParameterAttributes.Covariant => $"out {parameter.Name}",
                GenericParameterAttributes.Contravariant => $"in {parameter.Name}",
                _ => parameter.Name,
            }
            : Of(parameter);

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var arguments = type.GetGenericArguments();
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var known = nullability?.GenericTypeArguments.Length == arguments.Length ? nullability.GenericTypeArguments : null;
        var own = arguments.Select((argument, index) => Of(argument, known?[index])).Skip(inherited).ToList();
        var name = own.Count == 0 ? type.Name.Split('`')[0] : $"{type.Name.Split('`')[0]}<{string.Join(", ", own)}>";
        return type.DeclaringType is { } outer ? $"{OuterName(outer, arguments)}.{name}" : name;
    }

    private static string OuterName(Type outer, Type[] arguments) =>
        Named(outer.IsGenericTypeDefinition ? outer.MakeGenericType(arguments[..outer.GetGenericArguments().Length]) : outer, null);
}
