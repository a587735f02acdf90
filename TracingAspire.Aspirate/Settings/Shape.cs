using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Settings;

/// <summary>What a value of the settings file may be; every violation is reported with its path. <c>null</c> always may be.</summary>
internal abstract partial record Shape
{
    public void Check(JsonTree value, string path, ProblemList problems)
    {
        if (value is not JsonNull && Fault(value, path, problems) is { } fault)
            problems.Error(path, value.Line, fault);
    }

    /// <summary>The fault of the value itself; faults inside it go to the list.</summary>
    protected abstract string? Fault(JsonTree value, string path, ProblemList problems);

    /// <summary>A string, one of a few where they are given.</summary>
    public sealed record Text(params string[] Allowed) : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems) => value switch
        {
            JsonText text when Allowed.Length == 0 || Allowed.Contains(text.Value) => null,
            JsonText text => $"'{text.Value}' is not allowed; it is one of: {string.Join(", ", Allowed)}.",
            _ => $"is {value.Kind}; it must be a string.",
        };
    }

    /// <summary>A whole number within bounds.</summary>
    public sealed record Integer(long Minimum = 0, long Maximum = int.MaxValue) : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems) =>
            value is JsonNumber number && long.TryParse(number.Literal, CultureInfo.InvariantCulture, out var parsed) && parsed >= Minimum && parsed <= Maximum
                ? null
                : $"is {(value is JsonNumber literal ? literal.Literal : value.Kind)}; it must be a whole number from {Minimum} to {Maximum}.";
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Flag : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems) =>
            value is JsonFlag ? null : $"is {value.Kind}; it must be true or false.";
    }

    /// <summary>An amount in Kubernetes' notation: <c>250m</c>, <c>64Mi</c>, or a number.</summary>
    public sealed partial record Quantity : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems)
        {
            var text = value switch { JsonText given => given.Value, JsonNumber number => number.Literal, _ => "" };
            return Pattern().IsMatch(text) ? null : $"is {(text.Length > 0 ? $"'{text}'" : value.Kind)}; it must be an amount such as 250m, 64Mi or 1.";
        }

        [GeneratedRegex("^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Pattern();
    }

    /// <summary>A count or a percentage.</summary>
    public sealed partial record CountOrPercentage : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems) => value switch
        {
            JsonNumber number when int.TryParse(number.Literal, out var count) && count >= 0 => null,
            JsonText text when Pattern().IsMatch(text.Value) => null,
            _ => "must be a whole number or a percentage such as \"25%\".",
        };

        [GeneratedRegex("^[0-9]{1,3}%\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex Pattern();
    }

    /// <summary>A port by number or by name.</summary>
    public sealed record PortReference : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems) => value switch
        {
            JsonText { Value.Length: > 0 } => null,
            JsonNumber number when int.TryParse(number.Literal, out var port) && port is >= 1 and <= 65535 => null,
            _ => "must be the name of a binding or a port from 1 to 65535.",
        };
    }

    /// <summary>A list.</summary>
    public sealed record List(Shape Item) : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems)
        {
            if (value is not JsonArrayTree array)
                return $"is {value.Kind}; it must be an array.";
            for (var index = 0; index < array.Items.Length; index++)
                Item.Check(array.Items[index], $"{path}[{index}]", problems);
            return null;
        }
    }

    /// <summary>An object with free names.</summary>
    public sealed record Map(Shape Item) : Shape
    {
        protected override string? Fault(JsonTree value, string path, ProblemList problems)
        {
            if (value is not JsonObjectTree map)
                return $"is {value.Kind}; it must be an object.";
            foreach (var member in map.Members)
                Item.Check(member.Value, $"{path}.{member.Name}", problems);
            return null;
        }
    }

    /// <summary>An object with known names; others are errors.</summary>
    public sealed record Object(FrozenDictionary<string, Shape> Members) : Shape
    {
        public Object(params (string Name, Shape Shape)[] members)
            : this(members.ToFrozenDictionary(member => member.Name, member => member.Shape))
        {
        }

        protected override string? Fault(JsonTree value, string path, ProblemList problems)
        {
            if (value is not JsonObjectTree tree)
                return $"is {value.Kind}; it must be an object.";
            foreach (var member in tree.Members.Where(member => !member.Name.StartsWith('$')))
            {
                var memberPath = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                if (Members.TryGetValue(member.Name, out var shape))
                    shape.Check(member.Value, memberPath, problems);
                else
                    problems.Error(memberPath, member.Value.Line, $"is unknown; {Listing.Of("there is", Members.Keys)}.");
            }

            return null;
        }
    }
}
