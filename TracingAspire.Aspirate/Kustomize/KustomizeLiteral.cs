namespace TracingAspire.Aspirate.Kustomize;

/// <summary>A <c>key=value</c> for kustomize's generators.</summary>
internal static class KustomizeLiteral
{
    /// <summary>kustomize takes a pair of quotes around a value away; a value with quotes of its own gets a second pair.</summary>
    public static string Write(string key, string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? $"{key}=\"{value}\"" : $"{key}={value}";
}
