using Microsoft.Extensions.Options;

namespace Performix.Connectors.Storage;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
