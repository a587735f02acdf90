using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TracingAspire.Hosting.Tests.Surface;

/// <summary>Members as C# declares them, with what a caller depends on.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The declaration without its type, or <see langword="null"/> where it is none of its own.</summary>
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}new({Parameters(constructor)})",
        MethodInfo method => Of(method),
        PropertyInfo property => Of(property),
        FieldInfo field => Of(field),
        EventInfo @event => $"event {TypeText.Of(@event.EventHandlerType!)} {@event.Name}",
        _ => null,
    };

    /// <summary>What makes the compiler complain at a use: experimental and obsolete.</summary>
    public static string Marks(MemberInfo member) =>
        (member.GetCustomAttribute<ExperimentalAttribute>() is { } experimental ? $" [Experimental {experimental.DiagnosticId}]" : "")
        + (member.IsDefined(typeof(ObsoleteAttribute)) ? " [Obsolete]" : "");

    /// <summary>The <c>where</c> clauses of type parameters.</summary>
    public static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(parameter => parameter.IsGenericParameter)
            .Select(parameter => (parameter.Name, Of: ConstraintsOf(parameter)))
            .Where(clause => clause.Of.Length > 0)
            .Select(clause => $" where {clause.Name} : {clause.Of}"));

    private static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        var result = TypeText.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
        return $"{Access(method)}{Modifiers(method)}{result} {method.Name}{generic}({Parameters(method)}){Constraints(method.GetGenericArguments())}";
    }

    private static string Of(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Of))}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var accessors = string.Join(' ', new[] { Accessor(property.GetMethod, "get"), Accessor(property.SetMethod, "set") }.Where(text => text is not null));
        return $"{required}{Modifiers(accessor)}{TypeText.Of(property.PropertyType, Nullability.Create(property))} {name} {{ {accessors} }}";
    }

    private static string Of(FieldInfo field)
    {
        var type = TypeText.Of(field.FieldType, Nullability.Create(field));
        return field.DeclaringType!.IsEnum ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
            : field.IsLiteral ? $"const {type} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string? Accessor(MethodInfo? accessor, string name)
    {
        if (accessor is null || !(accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly))
        {
            return null;
        }

        var init = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return $"{Access(accessor)}{(init ? "init" : name)};";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        var direction = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{direction}{many}{TypeText.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } kind => $"{kind.Name}.{Enum.ToObject(kind, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string ConstraintsOf(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        List<string> constraints = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Add("class");
        }

        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Add("struct");
        }

        constraints.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeText.Of).Order(StringComparer.Ordinal));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !constraints.Contains("struct"))
        {
            constraints.Add("new()");
        }

        return string.Join(", ", constraints);
    }
}
