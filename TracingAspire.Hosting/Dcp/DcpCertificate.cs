using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aspire.Hosting.Dcp;

/// <summary>The certificate of DCP's API server. Left to itself DCP makes an RSA key, which takes it seconds.</summary>
internal static class DcpCertificate
{
    /// <summary>Writes certificate and key into the session's folder, and returns the certificate that DCP will present.</summary>
    public static X509Certificate2 Write(DcpSession session)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText(session.CertificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(session.KeyPath, key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }
}
