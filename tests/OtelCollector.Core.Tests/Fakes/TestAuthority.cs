using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>An authority and the PEM files of what it signed, in a folder of its own.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestAuthority(string name = "authority")
    {
        Authority = Request(name, _key, isAuthority: true).CreateSelfSigned(Start, End);
        AuthorityFile = Write("ca.pem", Authority.ExportCertificatePem());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("otelcol-tls-").FullName;

    public X509Certificate2 Authority { get; }

    public string AuthorityFile { get; }

    private static DateTimeOffset Start => DateTimeOffset.UtcNow.AddDays(-1);

    private static DateTimeOffset End => DateTimeOffset.UtcNow.AddDays(1);

    /// <summary>A signed certificate; its files are <c>name.pem</c> and <c>name.key</c>.</summary>
    public X509Certificate2 Issue(string name, bool isExpired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = Request(name, key, isAuthority: false).Create(
            Authority, Start, isExpired ? Start.AddHours(1) : End.AddHours(-1), RandomNumberGenerator.GetBytes(8));
        Write(name + ".pem", signed.ExportCertificatePem());
        Write(name + ".key", key.ExportPkcs8PrivateKeyPem());
        return signed.CopyWithPrivateKey(key);
    }

    public string Path(string file) => System.IO.Path.Combine(Folder, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(Path(file), text);
        return Path(file);
    }

    /// <summary>The <c>tls</c> setting of a server with that certificate.</summary>
    public string Setting(string name, string more = "") =>
        $"tls: {{cert_file: '{Path(name + ".pem")}', key_file: '{Path(name + ".key")}'{more}}}";

    public void Dispose()
    {
        Authority.Dispose();
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, critical: true));
        if (isAuthority)
            return request;
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
