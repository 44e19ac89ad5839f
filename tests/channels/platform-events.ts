const TYPES = [
  'text',
  'image',
  'link',
  'audio',
  'location',
  'video',
  'business_card',
  'sticker',
  'gif',
  'file',
];
const ANONYMOUS = ['text', 'image', 'file', 'sticker'];

/** Every event name that Zalo is known to send (platform docs); one of the `event_journey_*` family. */
export const ZALO_EVENTS: readonly string[] = [
  ...TYPES.map((type) => `user_send_${type}`),
  'user_seen_message',
  'user_received_message',
  'user_reacted_message',
  'user_click_chatnow',
  'user_submit_info',
  'follow',
  'unfollow',
  'oa_send_text',
  'oa_send_image',
  'oa_send_gif',
  'oa_send_list',
  'oa_send_file',
  'oa_send_sticker',
  'oa_reacted_message',
  'oa_send_template',
  'oa_send_consent',
  ...ANONYMOUS.flatMap((type) => [`anonymous_send_${type}`, `oa_send_anonymous_${type}`]),
  'update_user_info',
  'add_user_to_tag',
  'remove_user_from_tag',
  'remove_tag',
  'user_withdraw',
  'widget_interaction_accepted',
  'widget_failed_to_sync_user_external_id',
  'user_reply_consent',
  'user_call_oa',
  'oa_call_user',
  'extension_purchased',
  'permission_revoked',
  'shop_has_order',
  'user_asking_product',
  'change_template_status',
  'change_template_quality',
  'change_template_quota',
  'change_oa_daily_quota',
  'change_oa_template_tags',
  'user_feedback',
  'user_click_response_button',
  'event_journey_timeout',
  'create_group',
  'user_join_group',
  'user_request_join_group',
  'accept_request_join_group',
  'react_request_join_group',
  'reject_request_join_group',
  'add_group_admin',
  'remove_group_admin',
  'update_group_info',
  'user_out_group',
  'delete_group',
  'disperse_group',
  ...TYPES.flatMap((type) => [`user_send_group_${type}`, `oa_send_group_${type}`]),
];

/** Marks of every event, attachment type and sibling that Messenger is known to send (platform docs). */
export const MESSENGER_EVENTS: readonly string[] = [
  ...['message', 'postback', 'referral', 'optin', 'delivery', 'read', 'reaction', 'message_edit'].map(asKey),
  ...['account_linking', 'pass_thread_control', 'take_thread_control', 'request_thread_control'].map(asKey),
  ...['app_roles', 'policy_enforcement', 'policy-enforcement', 'form', 'standby', 'changes'].map(asKey),
  ...['messaging_feedback', 'response_feedback', 'game_play', 'order', 'template_status_update'].map(asKey),
  ...[
    'quick_reply',
    'reply_to',
    'is_echo',
    'is_deleted',
    'is_unsupported',
    'sticker_id',
    'prior_message',
  ].map(asKey),
  ...['image', 'audio', 'video', 'file', 'sticker', 'reel', 'ig_reel', 'post', 'ig_post'].map(asType),
  ...['appointment_booking', 'fallback', 'template', 'location'].map(asType),
  '"field": "feed"',
  '"field": "mention"',
];

function asKey(name: string): string {
  return `"${name}": `;
}

function asType(name: string): string {
  return `"type": "${name}"`;
}
