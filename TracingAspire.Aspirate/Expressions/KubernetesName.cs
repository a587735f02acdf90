using System.Text.RegularExpressions;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>What Kubernetes takes for a name.</summary>
internal static partial class KubernetesName
{
    /// <summary>The rule for resources, in words.</summary>
    public const string LabelRule = "at most 63 lower-case letters, digits and '-', starting with a letter and not ending with '-'";

    /// <summary>The rule for ports, in words.</summary>
    public const string PortRule = "at most 15 lower-case letters, digits and '-', with a letter, no '-' at an end and no two together";

    /// <summary>A name that is good for a Service, too (RFC 1035: it starts with a letter).</summary>
    public static bool IsLabel(string name) => name.Length <= 63 && Label().IsMatch(name);

    public static bool IsPortName(string name) =>
        name.Length <= 15 && Port().IsMatch(name) && name.Any(char.IsAsciiLetterLower) && !name.Contains("--", StringComparison.Ordinal);

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static bool IsDataKey(string key) => key.Length is > 0 and <= 253 && key is not ("." or "..") && DataKey().IsMatch(key);

    /// <summary>The name of a variable that comes from a ConfigMap; Kubernetes passes over any other without a word.</summary>
    public static bool IsVariableName(string name) => IsDataKey(name) && !char.IsAsciiDigit(name[0]);

    public static bool IsLabelValue(string value) => value.Length <= 63 && LabelValue().IsMatch(value);

    /// <summary>A key of an annotation or a label: an optional DNS prefix and a name.</summary>
    public static bool IsAnnotationKey(string key) => AnnotationKey().IsMatch(key);

    [GeneratedRegex("^[a-z]([a-z0-9-]*[a-z0-9])?\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex("^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LabelValue();

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Port();

    [GeneratedRegex("^[A-Za-z0-9_.-]+\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DataKey();

    [GeneratedRegex("^([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AnnotationKey();
}
