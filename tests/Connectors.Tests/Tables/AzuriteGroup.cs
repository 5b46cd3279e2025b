using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[CollectionDefinition(Name)]
public sealed class AzuriteGroup : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
