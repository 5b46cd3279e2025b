using Microsoft.Extensions.Options;

namespace Performix.Connectors.Storage.Protection;

[OptionsValidator]
internal sealed partial class ProtectionOptionsRules : IValidateOptions<ProtectionOptions>;
