using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support.Vault;

namespace Performix.Connectors.Tests.Protection;

/// <summary>Against a fake of Key Vault's REST API; the real one has not been asked.</summary>
public sealed class VaultRollKeysTests
{
    [Fact]
    public async Task A_key_is_kept_and_the_vault_says_for_how_long_it_could_be_recovered()
    {
        await using var vault = await FakeVault.StartAsync();
        using var key = SecretKey.Fresh();

        var days = await Keys(vault).CreateAsync("roll-1", key, default);

        using var read = await Keys(vault).ReadAsync("roll-1", default);
        Assert.Equal(key.Bytes, read is null ? default : read.Bytes);
        Assert.Equal(7, days);
        Assert.Equal(KeyFate.Present, await Keys(vault).FateAsync("roll-1", default));
    }

    [Fact]
    public async Task A_destroyed_key_is_purged_where_the_vault_allows()
    {
        await using var vault = await FakeVault.StartAsync();
        using var key = SecretKey.Fresh();
        await Keys(vault).CreateAsync("roll-1", key, default);

        await Keys(vault).DestroyAsync("roll-1", default);
        await Keys(vault).DestroyAsync("roll-1", default);

        Assert.Null(await Keys(vault).ReadAsync("roll-1", default));
        Assert.Equal(KeyFate.Gone, await Keys(vault).FateAsync("roll-1", default));
    }

    [Fact]
    public async Task A_protected_vault_keeps_a_destroyed_key_recoverable_and_says_so()
    {
        await using var vault = await FakeVault.StartAsync(purgeProtection: true);
        using var key = SecretKey.Fresh();
        await Keys(vault).CreateAsync("roll-1", key, default);

        await Keys(vault).DestroyAsync("roll-1", default);

        Assert.Null(await Keys(vault).ReadAsync("roll-1", default));
        Assert.Equal(KeyFate.Recoverable, await Keys(vault).FateAsync("roll-1", default));
        Assert.DoesNotContain(vault.Log, line => line.StartsWith("DELETE /deletedsecrets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vault_that_cannot_be_reached_is_explained()
    {
        var options = new SecretClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(new Unreachable())),
        };
        options.Retry.MaxRetries = 0;
        var keys = new VaultRollKeys(new SecretClient(
            new Uri("https://acme.vault.azure.net"), new FakeCredential(), options));

        var refusal = await Assert.ThrowsAsync<KeyRefused>(() => keys.ReadAsync("roll-1", default));

        Assert.Contains("Flags:KeyVault", refusal.Hint, StringComparison.Ordinal);
    }

    private static VaultRollKeys Keys(FakeVault vault) => new(AzureRollBed.VaultClient(vault));

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("no route");
    }
}
