using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Reviews;

public sealed class AzureReviewTests(AzuriteFixture azurite)
    : ReviewStorageContract(new Dictionary<string, string?>
    {
        ["Storage:Kind"] = "azure",
        ["Storage:ConnectionString"] = azurite.ConnectionString,
    }), IClassFixture<AzuriteFixture>
{
    /// <summary>All instances use the one table; the next test begins without it.</summary>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await new TableClient(azurite.ConnectionString, "performix").DeleteAsync();
    }
}
