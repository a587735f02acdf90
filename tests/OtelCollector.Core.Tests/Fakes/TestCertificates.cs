using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>An authority with certificates for a server on loopback and for a client.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("certs-");

    public TestCertificates(string serverName = "localhost")
    {
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var caRequest = new CertificateRequest("CN=test authority", caKey, HashAlgorithmName.SHA256);
        caRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var ca = caRequest.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        CaPem = ca.ExportCertificatePem();
        CaFile = Save("ca.pem", CaPem);
        var (server, _, _) = Issue(ca, "CN=server", serverName);
        Server = server;
        var (client, certificatePem, keyPem) = Issue(ca, "CN=client", null);
        client.Dispose();
        (CertificateFile, KeyFile) = (Save("client.pem", certificatePem), Save("client.key", keyPem));
    }

    public X509Certificate2 Server { get; }

    public string CaPem { get; }

    public string CaFile { get; }

    public string CertificateFile { get; }

    public string KeyFile { get; }

    public void Dispose()
    {
        Server.Dispose();
        _files.Delete(recursive: true);
    }

    private static (X509Certificate2 Certificate, string Pem, string KeyPem) Issue(X509Certificate2 ca, string subject, string? dnsName)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        if (dnsName is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(dnsName);
            request.CertificateExtensions.Add(names.Build());
        }

        using var issued = request.Create(
            ca, new DateTimeOffset(ca.NotBefore), new DateTimeOffset(ca.NotAfter), RandomNumberGenerator.GetBytes(8));
        var keyPem = key.ExportPkcs8PrivateKeyPem();
        using var withKey = issued.CopyWithPrivateKey(key);
        return (
            X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null),
            issued.ExportCertificatePem(),
            keyPem);
    }

    private string Save(string name, string pem)
    {
        var path = Path.Combine(_files.FullName, name);
        File.WriteAllText(path, pem);
        return path;
    }
}
