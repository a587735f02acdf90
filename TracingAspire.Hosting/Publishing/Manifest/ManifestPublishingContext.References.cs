using System.Globalization;

namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    private readonly Dictionary<string, IResource> _referenced = new(StringComparer.Ordinal);
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FormattedParameter> _formatted = [];

    /// <summary>Has the resources a value is made of written too, where they are no part of the model.</summary>
    /// <param name="value">The value.</param>
    public void TryAddDependentResources(object? value)
    {
        if (value is ReferenceExpression expression)
            Expression(expression);
        switch (value)
        {
            case IResource resource:
                if (_referenced.TryAdd(resource.Name, resource))
                    _names.Add(resource.Name);
                break;
            case IValueWithReferences references when _visited.Add(references):
                foreach (var reference in references.References)
                    TryAddDependentResources(reference);
                _visited.Remove(references);
                break;
        }
    }

    private async Task WriteReferencedResourcesAsync(DistributedApplicationModel model)
    {
        foreach (var resource in model.Resources)
            _referenced.Remove(resource.Name);
        // Writing one may refer to more: those of the end of the list are then written as well.
        var written = new HashSet<string>(StringComparer.Ordinal);
        while (_referenced.Values.FirstOrDefault(r => !written.Contains(r.Name)) is { } resource)
        {
            written.Add(resource.Name);
            if (!model.Resources.Any(r => string.Equals(r.Name, resource.Name, StringComparison.Ordinal)))
                await WriteResourceAsync(resource);
        }
    }

    /// <summary>The expression; a parameter that is formatted becomes a resource of its own.</summary>
    private string Expression(ReferenceExpression expression)
    {
        if (expression.IsConditional)
            return Conditional(expression);
        var arguments = new object[expression.ValueProviders.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (expression.ValueProviders[i] is ReferenceExpression { IsConditional: true } conditional)
                Conditional(conditional);
            arguments[i] = expression.StringFormats[i] is { Length: > 0 } format && ParameterOf(expression.ValueProviders[i]) is { } parameter
                ? $"{{{Formatted(parameter, format).Name}.value}}"
                : expression.ManifestExpressions[i];
        }

        return string.Format(CultureInfo.InvariantCulture, expression.Format, arguments);
    }

    private static ParameterResource? ParameterOf(IValueProvider provider) => provider switch
    {
        ParameterResource parameter => parameter,
        ReferenceExpression { Format: "{0}", ValueProviders: [ParameterResource parameter] } => parameter,
        _ => null,
    };

    private FormattedParameter Formatted(ParameterResource parameter, string format)
    {
        if (_formatted.Find(f => f.Parameter == parameter && string.Equals(f.Format, format, StringComparison.Ordinal)) is { } known)
            return known;
        var name = $"{parameter.Name}-{format.ToLowerInvariant()}-encoded";
        for (var suffix = 1; !_names.Add(name); suffix++)
            name = $"{parameter.Name}-{format.ToLowerInvariant()}-encoded-{suffix}";
        var formatted = new FormattedParameter(parameter, format, name);
        _formatted.Add(formatted);
        return formatted;
    }

    private void WriteFormattedParameters(ParameterResource? parameter = null)
    {
        foreach (var formatted in _formatted.Where(f => !f.IsWritten && (parameter is null || f.Parameter == parameter)))
        {
            Writer.WriteStartObject(formatted.Name);
            Writer.WriteString("type", "annotated.string");
            Writer.WriteString("value", formatted.Parameter.ValueExpression);
            Writer.WriteString("filter", formatted.Format);
            Writer.WriteEndObject();
            formatted.IsWritten = true;
        }
    }

    private sealed record FormattedParameter(ParameterResource Parameter, string Format, string Name)
    {
        public bool IsWritten { get; set; }
    }
}
