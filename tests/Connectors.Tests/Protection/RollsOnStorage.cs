using Performix.Connectors.Tests.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

[Collection(AzuriteGroup.Name)]
public sealed class AzureAnswerAttacks(AzuriteFixture azurite) : AnswerAttacks(new AzureRollBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureStorageAttacks(AzuriteFixture azurite) : StorageAttacks(new AzureRollBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureClosingAttacks(AzuriteFixture azurite) : ClosingAttacks(new AzureRollBed(azurite));

public sealed class SqliteAnswerAttacks() : AnswerAttacks(new SqliteRollBed());

public sealed class SqliteStorageAttacks() : StorageAttacks(new SqliteRollBed());

public sealed class SqliteClosingAttacks() : ClosingAttacks(new SqliteRollBed());
