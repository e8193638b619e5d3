import type { ActionDefinition, UiActionsSetup, UiActionsStart } from '@kbn/ui-actions-plugin/public';

/** What somebody did, and what plugins want to do then. */
export class UiActions implements UiActionsSetup, UiActionsStart {
  // Each trigger has one kind of context, which its caller and its actions agree on by the trigger's name.
  private readonly actions = new Map<string, ActionDefinition<never>[]>();

  /** @param triggers names of those that there are; actions for another are refused */
  constructor(triggers: readonly string[]) {
    for (const trigger of triggers) this.actions.set(trigger, []);
  }

  addTriggerAction<Context extends object>(trigger: string, action: ActionDefinition<Context>): void {
    this.of(trigger).push(action as ActionDefinition<never>);
  }

  /** Those that fit the context, the topmost first. */
  async getTriggerCompatibleActions<Context extends object>(
    trigger: string,
    context: Context,
  ): Promise<readonly ActionDefinition<Context>[]> {
    const actions = this.of(trigger) as ActionDefinition<Context>[];
    const compatible = await Promise.all(actions.map((action) => action.isCompatible(context)));
    return actions.filter((_, i) => compatible[i]).sort((a, b) => (b.order ?? 0) - (a.order ?? 0));
  }

  /** Where Kibana asks a person which of several actions it should be, this host takes the first. */
  getTrigger(trigger: string): { exec(context: object): Promise<void> } {
    return {
      exec: async (context) => {
        const [action] = await this.getTriggerCompatibleActions(trigger, context);
        await action?.execute(context);
      },
    };
  }

  private of(trigger: string): ActionDefinition<never>[] {
    const actions = this.actions.get(trigger);
    if (!actions) throw new Error(`Trigger [triggerId = ${trigger}] does not exist.`);
    return actions;
  }
}
