using Microsoft.Extensions.Options;

namespace Performix.Bot.Secrets;

/// <summary>The vault that the settings name cannot be read: a fault of the configuration, named as all of them are.
/// </summary>
internal sealed class VaultUnusable(string fault)
    : OptionsValidationException("Secrets", typeof(VaultAddress), [fault]);
