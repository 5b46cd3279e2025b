using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>The signed claim that stands for a password in the JWT bearer flow (RFC 7523). Salesforce takes RS256
/// only.</summary>
internal static class JwtAssertion
{
    private const int SmallestKey = 2048;

    /// <summary>Salesforce takes none that lives longer than five minutes.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(3);

    /// <summary>Writes one.</summary>
    /// <param name="options">Who signs in, where, with which key.</param>
    /// <param name="now">When.</param>
    /// <exception cref="SalesforceRefused">The key cannot be used; it is named by its file, never shown.</exception>
    public static string Write(SalesforceOptions options, DateTimeOffset now)
    {
        using var key = Key(options.PrivateKeyFile);
        var signed = Part(new { alg = "RS256" }) + "." + Part(new
        {
            iss = options.ClientId,
            sub = options.Username,
            aud = options.LoginUrl?.GetLeftPart(UriPartial.Authority),
            exp = (now + Life).ToUnixTimeSeconds(),
        });
        var bytes = System.Text.Encoding.ASCII.GetBytes(signed);
        var signature = key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private static RSA Key(string file)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key.KeySize >= SmallestKey ? key : throw Unusable(key, file, $"it has {key.KeySize} bits", null);
        }
        catch (IOException e)
        {
            throw Unusable(key, file, "it cannot be read", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unusable(key, file, "it may not be read", e);
        }
        catch (ArgumentException e)
        {
            throw Unusable(key, file, "it is no RSA private key as PEM without a passphrase", e);
        }
        catch (CryptographicException e)
        {
            throw Unusable(key, file, "it is no RSA private key as PEM without a passphrase", e);
        }
    }

    private static SalesforceRefused Unusable(RSA key, string file, string why, Exception? inner)
    {
        key.Dispose();
        return new SalesforceRefused(
            "no sign-in: there is no usable key", $"Salesforce:PrivateKeyFile {file}: {why}",
            "Name a PEM file with an RSA key of 2,048 bits or more, whose certificate the External Client App has.",
            inner);
    }
}
