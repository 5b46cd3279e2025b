using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Signing in with a key.</summary>
public sealed class JwtTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        org.App.Faults.Clear();
        File.Delete(_file);
    }

    [Fact]
    public async Task A_trusted_key_signs_in_without_a_secret()
    {
        using var reader = Reader(2048, trusted: true);

        Assert.NotNull(await reader.Client.DescribeAsync("User", CancellationToken.None));
    }

    [Fact]
    public async Task A_strange_key_is_refused_with_what_to_do()
    {
        using var trusted = Reader(2048, trusted: true);
        using var reader = Reader(2048, trusted: false);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("invalid_grant", refused.Code);
        Assert.Contains("PrivateKeyFile", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off_is_named_among_the_causes()
    {
        using var reader = Reader(2048, trusted: true);
        org.App.Faults.ClockSkew = TimeSpan.FromMinutes(20);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("clock", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_key_is_not_used()
    {
        using var reader = Reader(1024, trusted: true);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("1024 bits", refused.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_key_is_named_and_not_shown()
    {
        using var reader = Reader(2048, trusted: true);
        await File.WriteAllTextAsync(_file, "private words");

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains(_file, refused.Where, StringComparison.Ordinal);
        Assert.DoesNotContain("private words", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jwt", "Salesforce:Username", "Salesforce:PrivateKeyFile")]
    [InlineData("client_credentials", "Salesforce:ClientSecret")]
    [InlineData("password", "Salesforce:Flow")]
    public void What_a_flow_lacks_is_named_at_once(string flow, params string[] named)
    {
        using var reader = LiveReader.Of(org, null, ("Flow", flow), ("ClientSecret", ""));

        var faults = Assert.Throws<OptionsValidationException>(() => reader.Options).Message;

        Assert.All(named, name => Assert.Contains(name, faults, StringComparison.Ordinal));
    }

    private LiveReader Reader(int bits, bool trusted)
    {
        using var key = RSA.Create(bits);
        File.WriteAllText(_file, key.ExportPkcs8PrivateKeyPem());
        if (trusted)
        {
            org.App.TrustKey(key.ExportSubjectPublicKeyInfoPem());
        }

        return LiveReader.Of(
            org, null, ("Flow", "jwt"), ("ClientSecret", ""), ("Username", org.App.JwtUser), ("PrivateKeyFile", _file));
    }
}
