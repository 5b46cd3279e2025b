using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Security.KeyVault.Secrets;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Protection;
using Performix.Connectors.Tests.Tables;
using Performix.Tests.Support;
using Performix.Tests.Support.Vault;

namespace Performix.Connectors.Tests.Protection;

/// <summary>A table of its own in the emulator, and a fake vault.</summary>
public sealed class AzureRollBed(AzuriteFixture azurite) : RollBed
{
    private readonly string _name = azurite.NextTable();
    private FakeVault? _vault;

    public override bool IsBroken { get; set; }

    /// <summary>How a broken service answers.</summary>
    public Func<HttpResponseMessage> Fault { get; set; } =
        () => new HttpResponseMessage(HttpStatusCode.InternalServerError);

    public FakeVault Vault => _vault ?? throw new InvalidOperationException("The bed is not set up.");

    public TableClient Client => new(azurite.ConnectionString, _name, TapHandler.Options(Tap));

    public override async Task InitializeAsync() => _vault = await FakeVault.StartAsync();

    public override async Task DisposeAsync() => await Vault.DisposeAsync();

    public override RollBed Another() => new AzureRollBed(azurite);

    public override async Task<IReadOnlyList<StoredRow>> DumpAsync()
    {
        var rows = new List<StoredRow>();
        await foreach (var row in Client.QueryAsync<TableEntity>("PartitionKey ne 'lease'"))
        {
            rows.Add(new StoredRow(
                $"{row.PartitionKey}/{row.RowKey}",
                row.Where(value => value.Key is not ("odata.etag" or "Timestamp"))
                    .ToDictionary(value => value.Key, object? (value) => value.Value)));
        }

        return rows;
    }

    internal static SecretClient VaultClient(FakeVault vault) => new(
        vault.Address,
        new FakeCredential(),
        new SecretClientOptions
        {
            DisableChallengeResourceVerification = true,
            Transport = new HttpClientTransport(new HttpClient(vault.Handler())),
        });

    internal override IRollStore Store() => new AzureRolls(new AzureTable(Client), Tenant);

    internal override IRollKeys Keys() => new VaultRollKeys(VaultClient(Vault));

    internal override ILeases Leases(TimeProvider time) => new AzureLeases(new AzureTable(Client), time);

    private HttpResponseMessage? Tap(HttpRequestMessage request) =>
        IsBroken && request.Method == HttpMethod.Put ? Fault() : null;
}
