using System.Text.Json;
using TracingAspire.Aspirate.Expressions;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>The login of a private registry as <c>.dockerconfigjson</c>.</summary>
internal static class ImagePullSecret
{
    /// <summary>The Secret's name, as the original has it.</summary>
    public const string Name = "image-pull-secret";

    /// <summary>The Secret's key.</summary>
    public const string Key = ".dockerconfigjson";

    /// <summary>
    /// The file with the password left open. There is no <c>auth</c> in it (Base64 of both names): container runtimes and
    /// the kubelet take user and password as well.
    /// </summary>
    public static ResolvedValue Content(RegistryLogin login) => ResolvedValue.Join(
    [
        ResolvedValue.Of($$"""{"auths":{{{Quote(login.Url)}}:{"username":{{Quote(login.Username)}},"password":"""),
        ResolvedValue.OfSecret(RegistryLogin.PasswordName, asJson: true),
        ResolvedValue.Of($",\"email\":{Quote(login.Email)}}}}}}}"),
    ]);

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
